#!/usr/bin/env node
// `flet-pwa` as a command: runs tools/cli.ts, which is TypeScript, in this very process.
import { register } from "tsx/esm/api";

register();
await import("../tools/cli.ts");
