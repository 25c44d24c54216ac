interface Operation {
  query: string;
  operationName?: string | null;
  variables?: unknown;
}

/** Asks the service that serves this page. What is no JSON (a proxy's page, say) is shown as an error with its status. */
export async function fetcher(operation: Operation, options?: { headers?: Record<string, string> }) {
  const answer = await fetch("/graphql", {
    method: "POST",
    headers: { "Content-Type": "application/json", Accept: "application/json", ...options?.headers },
    body: JSON.stringify(operation),
  });
  const text = await answer.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`HTTP ${answer.status} ${answer.statusText}: ${text.slice(0, 200)}`);
  }
}
