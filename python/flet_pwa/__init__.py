"""What runs around a Flet program inside the browser's Python: mounting it, running it, reporting on it.

The worker calls `flet_pwa.boot.start`; everything else is private to the package. Nothing here changes what `import
flet` gives a program, apart from the two repairs in `connection`.
"""
