/**
 * Fields (numbers of pages, links, lists of contents) are code and result; only the result is printed. A field begins in one
 * paragraph and may end in another.
 */
export class Fields {
  private readonly open: { inCode: boolean }[] = [];

  begin(): void {
    this.open.push({ inCode: true });
  }

  separate(): void {
    const field = this.open.at(-1);
    if (field) field.inCode = false;
  }

  end(): void {
    this.open.pop();
  }

  get inCode(): boolean {
    return this.open.some((field) => field.inCode);
  }

  /** Code ends with its paragraph at the latest: a field that somebody cut off must not swallow the rest. */
  endOfParagraph(): void {
    for (const field of this.open) field.inCode = false;
  }
}
