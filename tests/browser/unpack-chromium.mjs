/** Unpacks the Chromium that came with the packages into TMPDIR, with the libraries a bare machine lacks. */
import chromium from "@sparticuz/chromium";

await chromium.executablePath();
