"""How the editor sees a shared page before it is published."""
