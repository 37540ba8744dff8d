"""How every public answer behaves: methods, quota, keys, queries, problems, validators and caching."""
