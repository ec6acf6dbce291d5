// In every page under test, before its own scripts: a window like that of Flet's desktop client on a Mac, which a script
// may resize. A browser's tab may not be, so the runner does it (`fletPwaResize`, page-runner.ts).
Object.defineProperty(navigator, "platform", { get: () => "MacIntel" });
Object.defineProperty(window, "outerWidth", { get: () => window.innerWidth });
Object.defineProperty(window, "outerHeight", { get: () => window.innerHeight });
window.resizeTo = (width, height) => void window.fletPwaResize(width, height);
