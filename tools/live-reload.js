// In pages of the development server: loads the page again when the server says that something has changed.
new EventSource("/live-reload").addEventListener("message", () => location.reload());
