# The first import of a package is that of a module in it, which the package itself imports.
import json.decoder

print(json.decoder.JSONDecoder is json.JSONDecoder)

import concurrent.futures.thread

print(concurrent.futures.ThreadPoolExecutor is concurrent.futures.thread.ThreadPoolExecutor)

import email.mime.text

print(email.mime.text.MIMEText("x")["Content-Type"])
