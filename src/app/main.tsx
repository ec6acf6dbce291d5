/** Entry of the page. */
import { lazy } from "solid-js";
import { render } from "solid-js/web";
import "./early.ts";
import "../theme/base.css";
import { preloadTextFont } from "../theme/fonts.ts";
import { App } from "./app.tsx";
import { readConfig } from "./config.ts";
import { loadAllFamilies, loadFamiliesOf, registerCore } from "./families/families.ts";

registerCore();
const root = document.getElementById("app");
if (!root) throw new Error('the page has no element with the id "app"');
const host = document.createElement("div");
host.className = "flet-app";
root.append(host);
const config = readConfig();
const ConnectedApp = lazy(async () => ({ default: (await import("./connected/connected-app.tsx")).ConnectedApp }));
const { server } = config;
// What the first screen needs comes while Python starts. The rest comes after it (`app.tsx`), so that both have less to
// wait for; where the first screen is not known, all of it comes now.
void (config.firstTypes ? loadFamiliesOf(config.firstTypes) : loadAllFamilies());
render(
  () => (server ? <ConnectedApp config={config} server={server} host={host} /> : <App config={config} host={host} />),
  root,
);
window.addEventListener("load", () => void preloadTextFont());
