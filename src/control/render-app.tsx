/** Draws a tree of controls into an element: the page, the layers above it, and the contexts that controls rely on. */
import { render } from "solid-js/web";
import type { ControlTree } from "../tree/control-tree.ts";
import { OverlayRoot } from "../ui/overlay.tsx";
import { AppContext, type AppServices } from "./app-services.ts";
import { bindTheme, createTheme, ThemeScope } from "../theme/theme-context.tsx";
import { ControlView } from "./control-view.tsx";
import { platformBrightness } from "./themed.ts";

/** Draws `tree` into `host` until the returned function is called. */
export function renderApp(tree: ControlTree, host: HTMLElement, services: AppServices = noServices): () => void {
  return render(() => {
    const page = tree.page;
    const theme = createTheme({
      theme: () => page.get("theme"),
      darkTheme: () => page.get("dark_theme"),
      themeMode: () => page.get("theme_mode"),
      platformBrightness,
    });
    bindTheme(host, theme);
    return (
      <AppContext.Provider value={services}>
        <ThemeScope theme={theme}>
          <OverlayRoot>
            <ControlView node={page} />
          </OverlayRoot>
        </ThemeScope>
      </AppContext.Provider>
    );
  }, host);
}

const noServices: AppServices = { assetUrl: (src) => src };
