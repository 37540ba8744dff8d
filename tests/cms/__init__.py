"""The shared library: pages, blocks, facts, workflow, loading."""
