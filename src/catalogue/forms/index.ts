import type { Form } from "../types";
import { a2014 } from "./a2014";
import { b2019 } from "./b2019";
import { c2021 } from "./c2021";
import { pre } from "./pre";

/** Every official form, oldest first. A new form is one file beside these and one line here. */
export const forms: readonly Form[] = [pre, a2014, b2019, c2021];
