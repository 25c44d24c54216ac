type Listener = (event: { readonly data: unknown }) => void;

/** One end of a channel, as the library takes one to where it reads documents. */
export class WatchedPort {
  private readonly listeners = new Set<Listener>();
  private other: WatchedPort | undefined;

  private constructor(private readonly watch: ((data: unknown) => void) | null) {}

  /** Two ends; `watch` sees each message that comes to the first one before it is delivered. */
  static pair(watch: (data: unknown) => void): [WatchedPort, WatchedPort] {
    const [near, far] = [new WatchedPort(watch), new WatchedPort(null)];
    near.other = far;
    far.other = near;
    return [near, far];
  }

  postMessage(message: unknown, transfer?: readonly ArrayBuffer[]): void {
    const data: unknown = structuredClone(message, { transfer: [...(transfer ?? [])] });
    void Promise.resolve().then(() => this.other?.deliver(data));
  }

  private deliver(data: unknown): void {
    this.watch?.(data);
    for (const listener of this.listeners) listener({ data });
  }

  addEventListener(_: string, listener: Listener, options?: { readonly signal?: AbortSignal }): void {
    this.listeners.add(listener);
    options?.signal?.addEventListener("abort", () => this.listeners.delete(listener));
  }

  removeEventListener(_: string, listener: Listener): void {
    this.listeners.delete(listener);
  }
}
