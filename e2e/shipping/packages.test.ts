// An app's own packages, pure and compiled, are part of what it is without a network.
import { expect, test } from "vitest";
import { goOffline, openApp, openContext, ship, startHost, untilKept, untilRunning, useShipping } from "./shipping.ts";

useShipping();

test("packages of pure Python and compiled ones run without a network", { timeout: 240_000 }, async () => {
  const host = await startHost();
  host.deploy("/packages/", await ship("e2e/programs/packages"));
  const context = await openContext();
  const page = await openApp(context, host.url("/packages/"));
  const reading = page.locator('[data-key="reading"]');
  expect(await reading.innerText()).toBe("1,234,567 read");
  await untilKept(page);
  await goOffline(host, context);
  await page.reload();
  await untilRunning(page);
  expect(await reading.innerText()).toBe("1,234,567 read");
});
