/** Draws a tree of controls into an element: the page, the layers above it, and the contexts that controls rely on. */
import { render } from "solid-js/web";
import type { ControlTree } from "../tree/control-tree.ts";
import { OverlayRoot } from "../ui/overlay.tsx";
import { AppContext, type AppServices } from "./app-services.ts";
import { ControlView } from "./control-view.tsx";

/** Draws `tree` into `host` until the returned function is called. */
export function renderApp(tree: ControlTree, host: HTMLElement, services?: AppServices): () => void {
  return render(
    () => (
      <AppContext.Provider value={services ?? { assetUrl: (src) => src }}>
        <OverlayRoot>
          <ControlView node={tree.page} />
        </OverlayRoot>
      </AppContext.Provider>
    ),
    host,
  );
}
