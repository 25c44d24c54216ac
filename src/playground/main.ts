import { GraphiQL } from "graphiql";
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import "graphiql/style.css";
import "./playground.css";
import { fetcher } from "./fetcher";
import comparison from "./operations/comparison.graphql";
import findings from "./operations/findings.graphql";
import ranking from "./operations/ranking.graphql";
import seedReport from "./operations/seed-report.graphql";
import "./workers";

const home = createElement("a", { className: "home", href: "/" }, "公开 gongkai");

createRoot(document.getElementById("playground")!).render(
  createElement(
    GraphiQL,
    { fetcher, defaultTabs: [seedReport, findings, comparison, ranking].map((query) => ({ query })) },
    createElement(GraphiQL.Logo, null, home),
  ),
);
