/** Entry of the page. */
import { render } from "solid-js/web";
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
render(() => <App config={config} host={host} />, root);
// What the first screen needs comes while Python starts. The rest comes after it (`app.tsx`), so that both have less to
// wait for; where the first screen is not known, all of it comes now.
void (config.firstTypes ? loadFamiliesOf(config.firstTypes) : loadAllFamilies());
window.addEventListener("load", () => void preloadTextFont());
