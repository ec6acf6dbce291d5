// The floor under every figure: the work of the programs, written by hand for the browser, with no Python and no client.
const query = new URLSearchParams(location.search);
const task = query.get("task") ?? "start";
const { run } = await import(`./${task}.js`);
await run(document.body, query);
