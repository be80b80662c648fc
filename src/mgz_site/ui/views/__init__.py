"""Views: read the request, ask a service, show a template."""
