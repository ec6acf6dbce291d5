import { expect, test } from "vitest";
import { explainPipFailure } from "./pip-failure.ts";
import { findPyodidePackage } from "./pyodide-packages.ts";

test.each([
  [
    "a package that has no wheel for the browser",
    "ERROR: Could not find a version that satisfies the requirement greenlets (from versions: none)\nERROR: No matching distribution found for greenlets",
    "the package index has no wheel of greenlets that runs in Pyodide (pure Python, or built for it)",
  ],
  [
    "one that only another package needs: who asked for it",
    "Collecting shop>=1 (from market)\nERROR: Could not find a version that satisfies the requirement tills==2 (from shop) (from versions: none)\nERROR: No matching distribution found for tills==2",
    "the package index has no wheel of tills==2 (asked for by market → shop) that runs in Pyodide (pure Python, or built for it)",
  ],
  [
    "a release without a wheel of a package whose others have one",
    "ERROR: Could not find a version that satisfies the requirement pydantic-core==2.41.1 (from pydantic) (from versions: 2.47.0, 2.50.4)\nERROR: No matching distribution found for pydantic-core==2.41.1",
    "no wheel of pydantic-core==2.41.1 (asked for by pydantic) runs in Pyodide; there are such of pydantic-core 2.47.0, 2.50.4",
  ],
  [
    "a package that everyone in a conflict asks for, since nobody can have it",
    "Collecting shop>=2.2.5 (from market)\nERROR: Cannot install market because these package versions have conflicting dependencies.\n\nThe conflict is caused by:\n    shop 3.1 depends on tills>=2.1.1\n    shop 3.0 depends on tills>=2.1.0\n\nTo fix this you could try to:\n",
    "the package index has no wheel of tills>=2.1.1 (asked for by market → shop) that runs in Pyodide (pure Python, or built for it)",
  ],
  [
    "no network, which pip also reports as no distribution",
    "WARNING: Retrying after connection broken by 'NewConnectionError: refused'\nERROR: No matching distribution found for flet==1.0.5",
    "the Python package index could not be reached (NewConnectionError); check the network or pip's index-url",
  ],
  [
    "another file than the pinned one",
    "ERROR: THESE PACKAGES DO NOT MATCH THE HASHES FROM THE REQUIREMENTS FILE.\n    flet==1.0.5 from https://index.example/flet.whl:\n        Expected sha256 1\n",
    "the downloaded flet==1.0.5 does not match its pinned hash; the package index serves a different file",
  ],
  [
    "requirements that contradict each other",
    "ERROR: Cannot install flet-map==0.1 and flet==1.0.5 because these package versions have conflicting dependencies.\n\nThe conflict is caused by:\n    The user requested flet==1.0.5\n    flet-map 0.1 depends on flet==0.28\n\nTo fix",
    "pip found no versions that fit together: Cannot install flet-map==0.1 and flet==1.0.5 because these package versions have conflicting dependencies.",
  ],
  ["anything else", "Collecting x\nERROR: disk full", "pip failed: disk full"],
])("one line for %s", (_, report, line) => {
  expect(explainPipFailure(report)).toBe(line);
});

test("packages of Pyodide's own distribution are named with the files to take from it", () => {
  const line = explainPipFailure(
    "ERROR: Could not find a version that satisfies the requirement Pandas (from charts) (from versions: none)",
  );
  const pandas = findPyodidePackage("pandas");
  expect(pandas?.wheels.map((wheel) => wheel.split("-")[0])).toEqual(expect.arrayContaining(["pandas", "numpy"]));
  expect(pandas?.wheels.join()).not.toContain("none-any");
  expect(line).toMatch(
    /^the package index has no wheel of Pandas \(asked for by charts\).*Pyodide's own distribution has pandas/,
  );
  for (const wheel of pandas?.wheels ?? []) expect(line).toContain(wheel);
  expect(line).toMatch(/releases\/tag\/[\d.]+, .*--wheels or \[tool\.flet\.pwa\] wheels$/);
});

test("what needs shared libraries cannot be had that way, and the line says so", () => {
  const line = explainPipFailure(
    "ERROR: Could not find a version that satisfies the requirement inspice (from versions: none)",
  );
  expect(line).toMatch(/shared libraries libngspice/);
  expect(findPyodidePackage("flet-no-such-package")).toBeUndefined();
});
