"""From pages and media to the values that editions hold."""
