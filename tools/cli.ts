// The command line: `dev`, `build`, `sweep`.
import { parseArgs } from "node:util";
import { UserError, runScript } from "./user-error.ts";

const HELP = `Usage: flet-pwa <command> [path] [options]

  dev [path]      Serves the program at path and reloads it when a file changes.
                  Without a path: the example gallery.
      --port N    Port to listen on (default 8550)
      --host H    Host to listen on (default localhost)
  build [path]    Writes the program at path as a folder of static files.
                  Without a path: the gallery of controls.
      --out DIR   Folder to write (default dist)
  sweep <folder>  Runs every Flet program below folder in a browser and reports how each went.
      --out DIR   Folder for report.json and screenshots (default sweep-report)
      --filter R  Only programs whose path matches the regular expression R
      --jobs N    Programs at a time (default: half of the cores, at least 2)
      --timeout S Seconds that a program may take to its first screen (default 60)

path is a Python file, or a folder with main.py or src/main.py.`;

await runScript(async () => {
  const { positionals, values } = readArguments();
  const [command, path] = positionals;
  if (values.help || command === undefined) {
    console.log(HELP);
    return;
  }
  if (positionals.length > 2) throw new UserError(`One path at a time, not ${positionals.slice(1).join(" and ")}.`);
  // Each command is loaded only when asked for: `--help` needs no Vite and no browser.
  switch (command) {
    case "dev":
      return (await import("./commands/dev.ts")).dev({
        path,
        port: readNumber("--port", values.port, 8550),
        host: values.host,
      });
    case "build":
      return (await import("./commands/build.ts")).build({ path, out: values.out ?? "dist" });
    case "sweep":
      if (path === undefined) throw new UserError("sweep needs the folder to sweep.");
      return (await import("./commands/sweep.ts")).sweep({
        folder: path,
        out: values.out ?? "sweep-report",
        filter: values.filter,
        jobs: values.jobs === undefined ? undefined : readNumber("--jobs", values.jobs, 2),
        timeoutMs: readNumber("--timeout", values.timeout, 60) * 1000,
      });
    default:
      throw new UserError(`There is no command "${command}". See --help.`);
  }
});

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        help: { type: "boolean", short: "h" },
        port: { type: "string" },
        host: { type: "string" },
        out: { type: "string" },
        filter: { type: "string" },
        jobs: { type: "string" },
        timeout: { type: "string" },
      },
    });
  } catch (error) {
    throw new UserError(error instanceof Error ? error.message : String(error));
  }
}

function readNumber(name: string, text: string | undefined, fallback: number): number {
  if (text === undefined) return fallback;
  const number = Number(text);
  if (!Number.isInteger(number) || number < 0) throw new UserError(`${name} takes a whole number, not "${text}".`);
  return number;
}
