"""How the site is set up: settings, addresses, the data folder, the server's entry point."""
