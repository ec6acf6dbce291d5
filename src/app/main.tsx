/** Entry of the page. */
import { render } from "solid-js/web";
import "../theme/base.css";
import { App } from "./app.tsx";
import { readConfig } from "./config.ts";
import { registerAllControls } from "./controls.ts";
import { registerAllServices } from "./services.ts";

registerAllControls();
registerAllServices();
const root = document.getElementById("app");
if (!root) throw new Error('the page has no element with the id "app"');
const host = document.createElement("div");
host.className = "flet-app";
root.append(host);
render(() => <App config={readConfig()} host={host} />, root);
