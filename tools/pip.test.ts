import { expect, test } from "vitest";
import { explainPipFailure } from "./pip.ts";

test.each([
  [
    "a wheel that nobody built",
    "ERROR: Could not find a version that satisfies the requirement numpy (from versions: none)\nERROR: No matching distribution found for numpy",
    "no wheel of numpy runs in Pyodide (neither pure Python nor built for it)",
  ],
  [
    "a wheel that only another package needs",
    "ERROR: No matching distribution found for pydantic-core==2.46.0 (from pydantic)",
    "no wheel of pydantic-core==2.46.0 runs in Pyodide (neither pure Python nor built for it)",
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
    "ERROR: Cannot install flet-map==0.1 and flet==1.0.5 because these package versions have conflicting dependencies.",
    "pip found no versions that fit together: Cannot install flet-map==0.1 and flet==1.0.5 because these package versions have conflicting dependencies.",
  ],
  ["anything else", "Collecting x\nERROR: disk full", "pip failed: disk full"],
])("one line for %s", (_, report, line) => {
  expect(explainPipFailure(report)).toBe(line);
});
