import type { ExportFormat } from "../table";
import { csv } from "./csv";
import { json } from "./json";
import { xlsx } from "./xlsx";

/** By their codes, which are also the endings of files. */
export const formats: readonly ExportFormat[] = [csv, xlsx, json];
