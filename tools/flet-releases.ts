// Which releases of flet this client speaks to, and which of them an app gets. The list is python/build/flet-releases.txt;
// the release that apps get unless they ask for another is the one in python/requirements.txt.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { PYTHON } from "./paths.ts";
import { parseRequirements, type Requirement } from "./requirements.ts";
import { UserError } from "./user-error.ts";
import { isMetBy, specifierOf } from "./version-specifier.ts";

const PINS = join(PYTHON, "requirements.txt");
const RELEASES = join(PYTHON, "build", "flet-releases.txt");

/** The pinned requirements of every site, in the file's order. */
export function readPins(): readonly Requirement[] {
  return parseRequirements(readFileSync(PINS, "utf8"));
}

/** The pins with another release of flet among them. */
export function pinsWithFlet(release: string): readonly Requirement[] {
  const flet = spoken().find((pin) => releaseOf(pin) === release);
  if (flet === undefined) throw new Error(`flet ${release} is none of the releases that this client speaks to`);
  return readPins().map((pin) => (pin.name === "flet" ? flet : pin));
}

/** The release that apps get unless they ask for another. */
export function defaultFletRelease(): string {
  const pin = readPins().find(({ name }) => name === "flet");
  if (pin === undefined) throw new Error(`${PINS} does not pin flet`);
  return releaseOf(pin);
}

/**
 * The release that an app gets: the default where that is what it asks for, else the latest that is.
 * @param requirement as the app wrote it, e.g. `flet[all]==1.0.2`; `undefined` asks for any.
 * @throws {UserError} if this client speaks to none that it asks for.
 */
export function chooseFletRelease(requirement: string | undefined): string {
  const preferred = defaultFletRelease();
  if (requirement === undefined) return preferred;
  const specifier = specifierOf(requirement);
  const releases = spoken().map(releaseOf).toReversed();
  const found = [preferred, ...releases].find((release) => specifier !== undefined && isMetBy(specifier, release));
  if (found !== undefined) return found;
  throw new UserError(
    `the app asks for ${requirement}, but flet-pwa speaks to flet ${releases.toReversed().join(", ")} only: ask for one of these`,
  );
}

/** Every release that the client speaks to, with its hash; the earliest first. */
function spoken(): readonly Requirement[] {
  const pin = readPins().filter(({ name }) => name === "flet");
  return [...parseRequirements(readFileSync(RELEASES, "utf8")), ...pin];
}

function releaseOf({ specifier }: Requirement): string {
  return specifier.replace(/^flet==/, "");
}
