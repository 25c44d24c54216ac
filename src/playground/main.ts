import { GraphiQL } from "graphiql";
import operations from "cookbook";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "graphiql/style.css";
import "./playground.css";
import { fetcher } from "./fetcher";
import "./workers";

const home = createElement("a", { className: "home", href: "/" }, "公开 gongkai");

createRoot(document.getElementById("playground")!).render(
  createElement(
    GraphiQL,
    { fetcher, defaultTabs: operations.map((query) => ({ query })) },
    createElement(GraphiQL.Logo, null, home),
  ),
);
