"""The citizens' site of one council: what each address answers, and what stands around it."""
