/** A session on the page: its tree drawn, its services started, the window around it attached. */
import { renderApp } from "../control/render-app.tsx";
import { attachEnvironment, type EnvironmentOptions } from "./environment/attach.ts";
import { startServices } from "./services.ts";
import type { Session } from "./session.ts";

/** Draws the session's tree into the host until the returned function is called. */
export function drawSession(session: Session, options: EnvironmentOptions): () => void {
  const stopEnvironment = attachEnvironment(session.tree, options);
  const stopServices = startServices(session.tree);
  const erase = renderApp(session.tree, options.host, {
    assetUrl: options.assetUrl,
    openDataChannel: session.channels.open,
  });
  return () => {
    erase();
    stopServices();
    stopEnvironment();
  };
}
