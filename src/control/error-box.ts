/** What stands in a control's place when it cannot be drawn. Plain DOM: it must work when everything else fails. */
import "./error-box.css";

/** A red box with a title and a description, as Flet's client shows it. */
export function drawErrorBox(title: string, description?: string): HTMLElement {
  const box = document.createElement("div");
  box.className = "error-box";
  box.setAttribute("role", "alert");
  const heading = document.createElement("div");
  heading.className = "error-box-title";
  heading.textContent = title;
  box.append(heading);
  if (description) {
    const detail = document.createElement("div");
    detail.className = "error-box-detail";
    detail.textContent = description;
    box.append(detail);
  }
  return box;
}

/** The visible placeholder of a control type that this client has no renderer for. */
export function drawUnsupported(type: string): HTMLElement {
  const box = document.createElement("div");
  box.className = "unsupported";
  box.dataset["unsupported"] = type;
  box.textContent = type;
  box.title = `${type} is not supported yet`;
  return box;
}
