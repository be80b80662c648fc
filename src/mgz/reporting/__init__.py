"""What people read of a proof: words, tables, the heat map, and files to hand out."""
