/** Entry of the page. */
import { render } from "solid-js/web";
import "../theme/base.css";
import { preloadTextFont } from "../theme/fonts.ts";
import { App } from "./app.tsx";
import { readConfig } from "./config.ts";
import { loadAllFamilies, registerCore } from "./families/families.ts";

registerCore();
const root = document.getElementById("app");
if (!root) throw new Error('the page has no element with the id "app"');
const host = document.createElement("div");
host.className = "flet-app";
root.append(host);
render(() => <App config={readConfig()} host={host} />, root);
// Python takes seconds to start: by then everything is here, and no later screen has to wait.
window.addEventListener("load", () => {
  void loadAllFamilies();
  void preloadTextFont();
});
