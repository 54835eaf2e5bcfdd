#!/bin/sh
exec sh "$(dirname "$0")/tools/manage.sh" {what}
