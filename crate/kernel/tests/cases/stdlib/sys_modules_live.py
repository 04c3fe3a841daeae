import sys
print("fractions" in sys.modules)
import fractions
print("fractions" in sys.modules, sys.modules["fractions"] is fractions, sys.implementation.version[:2])
