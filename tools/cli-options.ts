// The commands and their options as data, from which both the parsing and the help are made.

/** One option of a command. */
export interface CliOption {
  /** What the value is called in the help; a flag has none. */
  readonly value?: string;
  readonly about: string;
  /** Other names of the same option. */
  readonly aliases?: readonly string[];
  readonly short?: string;
  /** Whether it may be given several times. */
  readonly isList?: boolean;
}

/** One command. */
export interface CliCommand {
  readonly usage: string;
  readonly about: string;
  /** By name, without the dashes. */
  readonly options: Readonly<Record<string, CliOption>>;
}

const PATH = "path is a Python file, or a folder with main.py or src/main.py.";

/** Settings of an app that may be given on the command line; those that Flet has bear Flet's names. */
const APP_OPTIONS: Readonly<Record<string, CliOption>> = {
  "module-name": { value: "NAME", about: "Module that starts the program (default main)" },
  wheels: { value: "DIR", isList: true, about: "Folder of wheels to look for packages in before the package index" },
  exclude: { value: "FILE", isList: true, about: "File or folder of the program that does not ship" },
};

/** Every command by its name. */
export const COMMANDS: Readonly<Record<string, CliCommand>> = {
  dev: {
    usage: "dev [path]",
    about: `Serves the program at path and reloads it when a file changes. Without a path: the example gallery.\n${PATH}`,
    options: {
      port: { value: "N", about: "Port to listen on (default 8550)" },
      host: { value: "H", about: "Host to listen on (default localhost)" },
      connect: {
        value: "URL",
        about: "Shows the program of a running Flet server (flet run --web) instead; listens on port 8551",
      },
      ...APP_OPTIONS,
    },
  },
  build: {
    usage: "build [path]",
    about: `Writes the program at path as a folder of static files that installs and works offline. Without a path: the gallery\nof controls. Options win over the settings in pyproject.toml.\n${PATH}`,
    options: {
      out: { value: "DIR", short: "o", aliases: ["output"], about: "Folder to write (default dist)" },
      base: {
        value: "PATH",
        aliases: ["base-url"],
        about: "Path or address that the app will live at; needed for deep links with path routes (default: any)",
      },
      project: { value: "NAME", about: "Name of the project" },
      product: { value: "NAME", about: "Name of the app as people see it" },
      "app-short-name": { value: "NAME", about: "Name under the icon" },
      description: { value: "TEXT", about: "What the app is" },
      company: { value: "NAME", about: "Who makes it" },
      copyright: { value: "TEXT", about: "Copyright line" },
      "build-version": { value: "X.Y.Z", about: "Version of the app" },
      "route-url-strategy": { value: "path|hash", about: "Where routes stand in the address (default path)" },
      "pwa-theme-color": { value: "COLOR", about: "Colour of the window around the app" },
      "pwa-background-color": { value: "COLOR", about: "Colour of the screen while the app starts" },
      "splash-color": { value: "COLOR", about: "The same by Flet's other name" },
      "splash-dark-color": { value: "COLOR", about: "The same in a dark scheme" },
      "no-snapshot": { about: "The app starts Python from nothing; its program is not run when it is built" },
      "no-first-paint": { about: "The page shows nothing of the program before Python runs" },
      "no-install-button": { about: "The page does not offer to install the app" },
      ...APP_OPTIONS,
    },
  },
  preview: {
    usage: "preview [folder]",
    about: "Serves a built folder (default dist) as a plain static host does, under the path that it was built for.",
    options: {
      port: { value: "N", about: "Port to listen on (default 8560)" },
      host: { value: "H", about: "Host to listen on (default localhost)" },
      base: { value: "PATH", aliases: ["base-url"], about: "Path to serve it under, for a folder built without one" },
    },
  },
  sweep: {
    usage: "sweep <folder>",
    about: "Runs every Flet program below folder in a browser and reports how each went.",
    options: {
      out: {
        value: "DIR",
        about: "Folder for report.json and screenshots; earlier parts are kept (default sweep-report)",
      },
      filter: { value: "R", about: "Only programs whose path matches the regular expression R" },
      part: { value: "I/N", about: "Only the I-th of N parts of them; the report sums up all that were run so far" },
      resume: { about: "Only programs that were not run yet" },
      sum: { about: "Runs nothing: only sums up what was run so far" },
      markdown: { value: "FILE", about: "Also writes the outcome as Markdown" },
      jobs: { value: "N", about: "Programs at a time (default: half of the cores, at least 2)" },
      timeout: { value: "S", about: "Seconds that a program may take to its first screen (default 60)" },
    },
  },
};

/** Width of the column of names in the help. */
const NAMES_WIDTH = 34;

/** The help of one command. */
export function helpFor({ usage, about, options }: CliCommand): string {
  const lines = Object.entries({ ...options, help: { short: "h", about: "Shows this" } }).map(([option, details]) => {
    const { short, aliases = [], value, about: text, isList }: CliOption = details;
    const names = [
      ...(short === undefined ? [] : [`-${short}`]),
      `--${option}`,
      ...aliases.map((alias) => `--${alias}`),
    ];
    const left = `${names.join(", ")}${value === undefined ? "" : ` ${value}`}`;
    const right = `${text}${isList === true ? "; may be repeated" : ""}`;
    return left.length < NAMES_WIDTH
      ? `  ${left.padEnd(NAMES_WIDTH)}${right}`
      : `  ${left}\n  ${"".padEnd(NAMES_WIDTH)}${right}`;
  });
  return `Usage: flet-pwa ${usage} [options]\n\n${about}\n\n${lines.join("\n")}`;
}

/** The help of the whole program. */
export function generalHelp(): string {
  const lines = Object.values(COMMANDS).map(({ usage, about }) => `  ${usage.padEnd(18)}${about.split("\n")[0]}`);
  return [
    "Usage: flet-pwa <command> [options]",
    "",
    ...lines,
    "",
    "flet-pwa <command> --help names a command's options; flet-pwa --version its version.",
  ].join("\n");
}
