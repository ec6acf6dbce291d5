// What a program reaches for outside its own server: the same in every sweep, with or without a network.
// DevTools' own interception instead of Playwright's, which would turn off the browser's cache of the client.
import type { Page } from "playwright";

/** A stand-in for pictures of other servers, which stretches as photographs do. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="400" height="300" viewBox="0 0 400 300" preserveAspectRatio="none"><rect width="400" height="300" fill="#9db4c8"/><circle cx="300" cy="80" r="36" fill="#f4d58d"/><path d="M0 300 140 120l90 110 60-60 110 130z" fill="#5b7553"/></svg>';

/** Keeps `page` with the server at `origin`: who leaves for another one stays, and its pictures are a stand-in. */
export async function answerOutside(page: Page, origin: string): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  const { frameTree } = await devtools.send("Page.getFrameTree");
  devtools.on("Fetch.requestPaused", ({ requestId, resourceType, frameId, request }) => {
    const isOutside = /^https?:/.test(request.url) && !request.url.startsWith(`${origin}/`);
    const isLeaving = resourceType === "Document" && frameId === frameTree.frame.id;
    const answer =
      isOutside && resourceType === "Image"
        ? devtools.send("Fetch.fulfillRequest", {
            requestId,
            responseCode: 200,
            responseHeaders: [
              { name: "content-type", value: "image/svg+xml" },
              { name: "access-control-allow-origin", value: "*" },
            ],
            body: Buffer.from(PICTURE).toString("base64"),
          })
        : isOutside && isLeaving
          ? // No content: the browser stays where it is.
            devtools.send("Fetch.fulfillRequest", { requestId, responseCode: 204 })
          : devtools.send("Fetch.continueRequest", { requestId });
    // The page may be gone, or have given up the request; then there is nothing to answer.
    void answer.catch(() => undefined);
  });
  await devtools.send("Fetch.enable", {
    patterns: [
      { urlPattern: "*", resourceType: "Image" },
      { urlPattern: "*", resourceType: "Document" },
    ],
  });
}
