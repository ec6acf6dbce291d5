// `npm run integration -- <folder or test files>`: Flet's own integration tests against this client. They run in CPython
// with pytest as they are; where they would start Flet's Flutter app, `flutter-stand-in.js` asks this process for a page.
// Nothing of the suite is copied into this repository; its pictures and the report go to `--out`.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, rmSync } from "node:fs";
import { delimiter, dirname, join, resolve } from "node:path";
import { chromium } from "playwright";
import { BROWSER_FLAGS } from "../browser-flags.ts";
import { buildClient } from "../client.ts";
import { prepareCPython } from "../cpython.ts";
import { findBrowser } from "../find-browser.ts";
import { PYTHON } from "../paths.ts";
import { defaultFletRelease } from "../flet-releases.ts";
import { runScript, UserError } from "../user-error.ts";
import { startPageRunner } from "./page-runner.ts";
import { summarizePictures } from "./pictures.ts";

const PACKAGES = ["numpy", "pillow", "scikit-image", "pytest", "pytest-asyncio"];

await runScript(async () => {
  const { out, paths, pytest } = readArguments(process.argv.slice(2));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const release = defaultFletRelease();
  const python = prepareCPython([`flet==${release}`, `flet-web==${release}`, ...PACKAGES]);
  const client = await buildClient();
  const browser = await chromium.launch({ ...findBrowser(), args: [...BROWSER_FLAGS, "--font-render-hinting=none"] });
  const runner = await startPageRunner(browser, client);
  try {
    const child = spawn(python.command, ["-m", "pytest", "-p", "collect", "-o", "addopts=", ...pytest, ...paths], {
      cwd: conftestFolder(paths[0] ?? "."),
      stdio: "inherit",
      env: {
        ...python.env,
        PYTHONPATH: [python.env["PYTHONPATH"], join(PYTHON, "integration")].join(delimiter),
        PYTHONDONTWRITEBYTECODE: "1",
        FLET_PWA_INTEGRATION_OUT: out,
        FLET_PWA_INTEGRATION_RUNNER: runner.url,
        FLET_TEST_FLUTTER_EXE: join(import.meta.dirname, "flutter-stand-in.js"),
        FLET_TEST_DISABLE_FVM: "1",
        FLET_TEST_USE_HTTP: "1",
        // The platform of the reference pictures; `page-runner.ts` has the page take itself for one.
        FLET_TEST_PLATFORM: process.env["FLET_TEST_PLATFORM"] ?? "macos",
      },
    });
    process.exitCode = await new Promise<number>((done, fail) => {
      child.on("error", fail).on("exit", (code) => done(code ?? 1));
    });
    console.log(summarizePictures(join(out, "pictures.jsonl")));
  } finally {
    await runner.close();
    await browser.close();
  }
});

function readArguments(args: readonly string[]) {
  const separator = args.indexOf("--pytest");
  const own = separator < 0 ? args : args.slice(0, separator);
  const at = own.indexOf("--out");
  const out = resolve(at < 0 ? "integration-report" : (own[at + 1] ?? ""));
  const paths = own.filter((_, index) => at < 0 || (index !== at && index !== at + 1)).map((path) => resolve(path));
  if (paths.length === 0) {
    throw new UserError(
      "Usage: npm run integration -- <flet>/sdk/python/packages/flet/integration_tests/controls/core [--out folder] " +
        "[--pytest options of pytest …]",
    );
  }
  for (const path of paths) if (!existsSync(path)) throw new UserError(`${path} is not there`);
  return { out, paths, pytest: separator < 0 ? [] : args.slice(separator + 1) };
}

/** The folder that the suite is run from: the one with its outermost `conftest.py`. */
function conftestFolder(path: string): string {
  let found: string | undefined;
  for (let at = path; dirname(at) !== at; at = dirname(at)) if (existsSync(join(at, "conftest.py"))) found = at;
  if (found === undefined) throw new UserError(`${path} lies in no test suite: there is no conftest.py above it`);
  return found;
}
