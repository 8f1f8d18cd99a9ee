import { ask } from "./words/ask.ts";
import { brief } from "./words/brief.ts";
import { chronicle } from "./words/chronicle.ts";
import { compare } from "./words/compare.ts";
import { data } from "./words/data.ts";
import { errors } from "./words/errors.ts";
import { evidence } from "./words/evidence.ts";
import { figure } from "./words/figure.ts";
import { outcomes } from "./words/outcomes.ts";
import { subject } from "./words/subject.ts";
import { ties } from "./words/ties.ts";

/** All that the workbench says by itself: what the answers say comes from the server. One part for each page. */
export const words = {
  product: "Chancery",
  skip: "Skip to the page",
  pages: {
    brief: "Brief",
    ask: "Ask",
    chronicle: "Chronicle",
    ties: "Ties",
    outcomes: "Outcomes",
    data: "Data",
    compare: "Compare",
    mechanisms: "Mechanisms and levers",
  },
  mainMenu: "Pages",
  gone: "The server can't be reached. It is tried again until it answers; nothing you chose is lost.",
  takingIn: "Files are being taken in. What you asked is answered when they are.",
  loading: "Working it out …",
  ask,
  subject,
  brief,
  figure,
  evidence,
  data,
  outcomes,
  chronicle,
  errors,
  ties,
  compare,
};
