import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "graphiql/style.css";
import "./playground.css";
import { fetcher } from "./fetcher";
import "./workers";

/** The texts of docs/cookbook: `scripts/build-playground.mjs` puts them here. */
declare const OPERATIONS: readonly string[];

const home = createElement("a", { className: "home", href: "/" }, "公开 gongkai");

createRoot(document.getElementById("playground")!).render(
  createElement(
    GraphiQL,
    { fetcher, defaultTabs: OPERATIONS.map((query) => ({ query })) },
    createElement(GraphiQL.Logo, null, home),
  ),
);
