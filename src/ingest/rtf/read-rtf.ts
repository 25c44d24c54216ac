import type { Item } from "../compose-document";
import { tooMuch } from "../refused";
import { Budget } from "../word/budget";
import { paragraphItems } from "../word/paragraph-items";
import { nothingSeen, seeSign, type Seen } from "../word/seen";
import { withSigns } from "../word/symbols";
import { TableFlow } from "../word/table-flow";
import { decodeBytes, encodingFor, encodingOfCodePage } from "./charsets";
import { Picture } from "./picture";
import { RowDefinition } from "./row-definition";
import { firstState, letters, nowhere, plainLetters, plainParagraph, type State } from "./state";
import { FontTable, StyleTable } from "./tables";
import { orElse, tokensOf } from "./tokens";

/** The body, a note or a box. */
interface Story {
  readonly flow: TableFlow;
  text: string;
  number: string;
  struck: string;
  readonly asides: Item[];
}

const deepest = 500;

/** Reads the paragraphs and tables of an RTF file; its bytes stand in the source one a character. Throws `Refused`. */
export class RtfReader {
  readonly seen: Seen = nothingSeen();
  private readonly budget = new Budget();
  private readonly fonts = new FontTable();
  private readonly styles = new StyleTable();
  private readonly stories: Story[] = [this.newStory()];
  private readonly outer: State[] = [];
  private state = firstState();
  private row = new RowDefinition();
  private readonly outerRows: RowDefinition[] = [];
  private picture = new Picture("");
  private encoding = "gb18030";
  private bytes = "";
  /** Characters still to be left out behind `\u`. */
  private skip = 0;
  /** Behind `\*`: the next word names a group that may be left out. */
  private mayBeUnknown = false;

  read(source: string): Item[] {
    for (const token of tokensOf(source)) {
      if (token.kind === "bytes") this.addBytes(token.bytes);
      else if (token.kind === "word" && token.word === "u") this.addLetter(orElse(token.value, 0));
      else {
        this.flush();
        this.skip = 0;
        if (token.kind === "word") this.readWord(token.word, token.value);
        else if (token.kind === "open") this.open();
        else this.close();
      }
    }
    this.flush();
    while (this.outer.length > 0) this.close();
    this.endParagraph();
    return this.story.flow.finish();
  }

  private get story(): Story {
    return this.stories.at(-1)!;
  }

  private newStory(): Story {
    return { flow: new TableFlow(this.budget, this.seen), text: "", number: "", struck: "", asides: [] };
  }

  private open(): void {
    this.outer.push(this.state);
    if (this.outer.length > deepest) throw tooDeep();
    this.state = { ...this.state, group: null };
  }

  private close(): void {
    const { group } = this.state;
    if (group === "story" && this.stories.length > 1) {
      this.endParagraph();
      const items = this.stories.pop()!.flow.finish();
      this.story.asides.push(...items);
    }
    if (group === "picture") this.seen.pictures.push(this.picture.end());
    if (group === "rowOfInnerTable") this.row = this.outerRows.pop()!;
    this.state = this.outer.pop() ?? this.state;
  }

  private addBytes(bytes: string): void {
    const rest = bytes.slice(this.skip);
    this.skip -= bytes.length - rest.length;
    this.bytes += rest;
  }

  private addLetter(value: number): void {
    this.flush();
    this.addText(String.fromCharCode(value & 0xffff));
    this.skip = this.state.fallback;
  }

  private flush(): void {
    if (this.bytes === "") return;
    const { destination, font } = this.state;
    if (destination === "fonts") this.fonts.addName(this.bytes);
    else if (destination === "styles") this.styles.addName(this.bytes);
    else
      this.addText(decodeBytes(this.bytes, encodingFor(this.bytes, this.fonts.charset(font), this.encoding)));
    this.bytes = "";
  }

  private addText(text: string): void {
    const { state, story, seen } = this;
    this.budget.spendWords(text);
    if (state.destination === "number") story.number += text;
    if (state.destination !== "text") return;
    if (state.isDeleted) seen.trackedChanges = true;
    else if (state.isHidden) seen.hiddenText ||= text.trim() !== "";
    else if (state.isStruck) story.struck += text;
    else story.text += withSigns(text, this.fonts.name(state.font), (sign) => seeSign(seen, sign));
  }

  private readWord(word: string, value: number | null): void {
    if (word === "*") {
      this.mayBeUnknown = true;
      return;
    }
    const mayBeUnknown = this.mayBeUnknown;
    this.mayBeUnknown = false;
    if (this.readDestination(word)) return;
    if (mayBeUnknown || nowhere.has(word)) {
      this.see(word);
      this.state.destination = "nowhere";
    } else if (this.state.destination === "fonts") this.fonts.read(word, value);
    else if (this.state.destination === "styles") this.styles.read(word, value);
    else if (letters[word] !== undefined) this.addText(letters[word]);
    else if (!this.row.read(word, value) && !this.picture.read(word, value)) this.readProperty(word, value);
  }

  /** Groups whose words go somewhere. */
  private readDestination(word: string): boolean {
    const { state } = this;
    if (word === "fonttbl") state.destination = "fonts";
    else if (word === "stylesheet") state.destination = "styles";
    else if (word === "listtext" || word === "pntext") state.destination = "number";
    else if (word === "shpinst") state.destination = "nowhere";
    else if (word === "ud") state.destination = "text";
    else if (word === "footnote" || word === "shptxt" || word === "dptxbxtext") this.openStory();
    else if (word === "nesttableprops") {
      state.group = "rowOfInnerTable";
      this.outerRows.push(this.row);
      this.row = new RowDefinition();
    } else return word === "shppict";
    return true;
  }

  private openStory(): void {
    this.state = { ...firstState(), group: "story", fallback: this.state.fallback };
    this.stories.push(this.newStory());
  }

  private see(word: string): void {
    const after = this.story.text.trim().slice(-30);
    if (word === "object") this.seen.objects.push("OLE");
    if (word !== "pict" || this.state.destination !== "text") return;
    this.state.group = "picture";
    this.picture = new Picture(after);
  }

  private readProperty(word: string, value: number | null): void {
    const { state } = this;
    const isOn = value !== 0;
    switch (word) {
      case "ansicpg":
        this.encoding = encodingOfCodePage(orElse(value, 0));
        break;
      case "f":
        state.font = orElse(value, -1);
        break;
      case "uc":
        state.fallback = Math.max(0, orElse(value, 1));
        break;
      case "v":
        state.isHidden = isOn;
        break;
      case "strike":
      case "striked":
        state.isStruck = isOn;
        break;
      case "deleted":
        state.isDeleted = isOn;
        break;
      case "revised":
        if (isOn && state.destination === "text") this.seen.trackedChanges = true;
        break;
      case "plain":
        Object.assign(state, plainLetters);
        break;
      case "pard":
        Object.assign(state, plainParagraph);
        break;
      case "s":
        state.style = orElse(value, 0);
        break;
      case "outlinelevel":
        state.outline = value;
        break;
      case "intbl":
        state.isInTable = true;
        break;
      case "itap":
        state.depth = Math.max(1, orElse(value, 1));
        break;
      default:
        if (state.destination === "text") this.readMark(word);
    }
  }

  private readMark(word: string): void {
    const { flow } = this.story;
    switch (word) {
      case "par":
      case "sect":
      case "page":
        return this.endParagraph();
      case "cell":
        this.endParagraph(1, true);
        return flow.endCell(1);
      case "nestcell":
        this.endParagraph(this.state.depth, true);
        return flow.endCell(this.state.depth);
      case "row":
        return flow.endRow(1, this.row.shape);
      case "nestrow":
        return flow.endRow(this.state.depth, this.row.shape);
    }
  }

  private endParagraph(tables = this.state.isInTable ? this.state.depth : 0, isCell = false): void {
    const { story, state } = this;
    this.budget.spendParagraph();
    const struck = story.struck.trim();
    if (struck !== "") this.seen.struck.add(struck.slice(0, 30));
    const outline = state.outline ?? this.styles.outline(state.style);
    const depth = outline !== null && outline < 9 ? outline + 1 : null;
    const number = story.number.replace(/\s+$/, (gap) => (/[!-~]\s*$/.test(story.number) && gap ? " " : ""));
    const items = paragraphItems(
      { number, lines: story.text.split("\n"), depth },
      tables > 0 && number !== "",
    );
    if (!this.styles.isContents(state.style) && (items.length > 0 || isCell)) story.flow.add(tables, items);
    story.flow.addAside(story.asides.splice(0));
    Object.assign(story, { text: "", number: "", struck: "" });
  }
}

const tooDeep = () =>
  tooMuch({
    zh: `RTF 的组嵌套超过 ${deepest} 层`,
    en: `its groups nest more than ${deepest} levels deep`,
  });
