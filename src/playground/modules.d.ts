declare module "*.css";

// React brings no types of its own, and this page uses three of its functions.
declare module "react";
declare module "react-dom/client";
