"""What each part of a page shows, worked out beforehand: templates print these values and compute nothing."""
