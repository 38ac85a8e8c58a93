// Hands over what few first hits wait for: what is said beside them, and what a box suggests.

import { put } from "./lent.js";
import { chipsOf } from "./chips.js";
import { sayFound } from "./found.js";
import { messagesOf } from "./messages.js";
import { suggestionsOf } from "./suggestions.js";
import { widenHits } from "./widening.js";

/** @type {More} */
const more = { chipsOf, messagesOf, sayFound, suggestionsOf };
put("more", more);
widenHits();
