// The command line: `dev`, `build`, `preview`, `sweep`.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { CliArguments } from "./cli-arguments.ts";
import { COMMANDS, generalHelp, helpFor } from "./cli-options.ts";
import { ROOT } from "./paths.ts";
import type { SettingsOverrides } from "./settings.ts";
import { UserError, runScript } from "./user-error.ts";

await runScript(async () => {
  const [name, ...rest] = process.argv.slice(2);
  if (name === undefined || ["--help", "-h", "help"].includes(name)) {
    console.log(generalHelp());
    return;
  }
  if (["--version", "-V"].includes(name)) {
    console.log(readVersion());
    return;
  }
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (command === undefined) throw new UserError(`There is no command "${name}". See --help.`);
  const args = new CliArguments(command, rest);
  if (args.wantsHelp) console.log(helpFor(command));
  else await run(name, args);
});

/** Each command is loaded only when asked for: `--help` needs no Vite and no browser. */
async function run(name: string, args: CliArguments): Promise<void> {
  const { path } = args;
  switch (name) {
    case "dev": {
      const connect = args.text("connect");
      if (connect !== undefined) {
        if (path !== undefined)
          throw new UserError("--connect shows the program of another server: leave the path out.");
        return (await import("./commands/connect.ts")).connect({
          address: connect,
          port: args.number("port") ?? 8551,
          host: args.text("host"),
        });
      }
      return (await import("./commands/dev.ts")).dev({
        path,
        port: args.number("port") ?? 8550,
        host: args.text("host"),
        overrides: readOverrides(args),
      });
    }
    case "build":
      return (await import("./commands/build.ts")).build({
        path,
        out: args.text("out") ?? "dist",
        overrides: readOverrides(args),
      });
    case "preview":
      return (await import("./commands/preview.ts")).preview({
        folder: path ?? "dist",
        port: args.number("port") ?? 8560,
        host: args.text("host"),
        base: args.text("base"),
      });
    default: {
      if (path === undefined) throw new UserError("sweep needs the folder to sweep.");
      return (await import("./commands/sweep.ts")).sweep({
        folder: path,
        out: args.text("out") ?? "sweep-report",
        filter: args.text("filter"),
        part: args.text("part"),
        resumes: args.has("resume"),
        onlySums: args.has("sum"),
        markdown: args.text("markdown"),
        jobs: args.number("jobs"),
        timeoutMs: (args.number("timeout") ?? 60) * 1000,
      });
    }
  }
}

function readOverrides(args: CliArguments): SettingsOverrides {
  return {
    project: args.text("project"),
    product: args.text("product"),
    shortName: args.text("app-short-name"),
    description: args.text("description"),
    version: args.text("build-version"),
    company: args.text("company"),
    copyright: args.text("copyright"),
    base: args.text("base"),
    moduleName: args.text("module-name"),
    routeUrlStrategy: args.text("route-url-strategy"),
    backgroundColor: args.text("pwa-background-color"),
    themeColor: args.text("pwa-theme-color"),
    splashColor: args.text("splash-color"),
    splashDarkColor: args.text("splash-dark-color"),
    exclude: args.list("exclude"),
    wheels: args.list("wheels"),
    installButton: args.has("no-install-button") ? false : undefined,
    snapshot: args.has("no-snapshot") ? false : undefined,
    firstPaint: args.has("no-first-paint") ? false : undefined,
  };
}

function readVersion(): string {
  const manifest: { readonly version: string } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
  return manifest.version;
}
