"""The platform's own screens: every council, and everything that belongs to one."""
