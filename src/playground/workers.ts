const FILES: Record<string, string> = { json: "json.worker.js", graphql: "graphql.worker.js" };

/** The editor's workers come from our own bundle: no other host, and no script made from text. */
(globalThis as { MonacoEnvironment?: unknown }).MonacoEnvironment = {
  getWorker: (_id: string, label: string) =>
    new Worker(`/playground/${FILES[label] ?? "editor.worker.js"}`, { name: label }),
};
