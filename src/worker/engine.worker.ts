import { tableFiles } from "../files/tableFiles";
import { fromBlob } from "../files/sourceFiles";
import { answerEngine } from "./answerEngine";
import { answerFiles } from "./answerFiles";
import type { EngineCalls } from "./engineCalls";
import type { FileCalls } from "./fileCalls";
import { answerCalls } from "./remote/answerCalls";
import type { Line } from "./remote/messages";

/** The composition root of the worker: what runs off the page. */

const line: Line = {
  // `self` is typed as a page's window, whose messages take other arguments than a worker's.
  post: (message, transfer) => self.postMessage(message, { transfer: [...transfer] }),
  listen: (onMessage) => self.addEventListener("message", ({ data }) => onMessage(data)),
};
answerCalls<EngineCalls & FileCalls>(line, { ...answerEngine(), ...answerFiles(tableFiles, fromBlob) });
