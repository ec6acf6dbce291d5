#!/usr/bin/env node
// Takes the place of the `flutter` that FletTestApp starts (FLET_TEST_FLUTTER_EXE): has the runner open a page for the
// app under test, and ends when the test is over.
import { request } from "node:http";

const defined = process.argv.find((argument) => argument.startsWith("--dart-define=FLET_TEST_APP_URL="));
const app = defined?.split("=").slice(2).join("=") ?? "";
const address = new URL(process.env.FLET_PWA_INTEGRATION_RUNNER ?? "");
address.searchParams.set("app", app);
const page = request(address, (answer) => {
  answer.pipe(process.stdout);
  answer.on("end", () => (process.exitCode = answer.statusCode === 200 ? 0 : 1));
});
page.on("error", (error) => {
  console.error(`no runner at ${address.href}: ${error.message}`);
  process.exitCode = 1;
});
page.end();
