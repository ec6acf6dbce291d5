import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { buildClient } from "../tools/client.ts";
import { createConnectServer, readTarget, type ConnectServer } from "../tools/connect-server.ts";
import { makeFletServer, type FletServer } from "./flet-server.ts";
import { openProgram, useBrowser } from "./program.ts";

useBrowser();

describe("a program on a Flet server", () => {
  let flet: FletServer;
  let ours: ConnectServer;
  const serve = async (port: number) => {
    const client = await buildClient();
    ours = await createConnectServer({ client: () => client, target: readTarget(flet.url.href), port });
  };
  beforeAll(async () => {
    flet = await makeFletServer(join(import.meta.dirname, "programs", "connection"));
    await serve(0);
  });
  beforeEach(async () => {
    await flet.stop();
    await flet.start();
  });
  afterAll(async () => {
    await ours.close();
    await flet.dispose();
  });

  it("runs in CPython, with its routes, assets and exceptions", async () => {
    const { byKey, page, errors } = await openProgram(new URL("shelf/3", ours.url).href);
    await byKey("python").filter({ hasText: "cpython True False" }).waitFor();
    await byKey("route").filter({ hasText: "/shelf/3" }).waitFor();
    await byKey("add").click();
    await byKey("count").filter({ hasText: /^1$/ }).waitFor();
    expect(await page.title()).toBe("Connection");
    await page.waitForFunction(() => document.querySelector("img")?.naturalWidth === 20);
    await byKey("fail").click();
    await page.getByRole("alertdialog").filter({ hasText: "nothing works" }).waitFor();
    expect(errors).toEqual([]);
  });

  it("uploads files to the server", async () => {
    const { byKey, page } = await openProgram(ours.url);
    const [chooser] = await Promise.all([page.waitForEvent("filechooser"), byKey("upload").click()]);
    await chooser.setFiles({ name: "note.txt", mimeType: "text/plain", buffer: Buffer.from("a note") });
    await byKey("uploaded").filter({ hasText: "a note" }).waitFor();
  });

  it("comes back to its session after a lost connection, and after a reload", async () => {
    const { byKey, page, untilState } = await openProgram(ours.url);
    await byKey("add").click();
    await byKey("count").filter({ hasText: /^1$/ }).waitFor();
    const port = Number(new URL(ours.url).port);
    await ours.close();
    await page.getByText("connection to the program is lost").waitFor();
    // What is on the page stays to be read.
    await byKey("count").filter({ hasText: /^1$/ }).waitFor();
    await serve(port);
    await untilState("running");
    await byKey("add").click();
    await byKey("count").filter({ hasText: /^2$/ }).waitFor();
    await page.reload();
    await untilState("running");
    await byKey("count").filter({ hasText: /^2$/ }).waitFor();
  });

  it("shows the program anew when the server has started again", async () => {
    const { byKey, untilState } = await openProgram(ours.url);
    await byKey("add").click();
    await byKey("count").filter({ hasText: /^1$/ }).waitFor();
    await flet.stop();
    await untilState("booting");
    await flet.start();
    await byKey("count").filter({ hasText: /^0$/ }).waitFor();
    await byKey("add").click();
    await byKey("count").filter({ hasText: /^1$/ }).waitFor();
  });

  it("says that there is no server, and starts as soon as there is one", async () => {
    await flet.stop();
    const { byKey, page } = await openProgram(ours.url, { until: undefined });
    await page.getByText(`No Flet server answers at ${flet.url.href}`).waitFor();
    await flet.start();
    await byKey("count").filter({ hasText: /^0$/ }).waitFor();
  });
});
