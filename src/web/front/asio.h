// The event loop library, without Boost. Only for the sources of this folder.
#pragma once

#ifndef ASIO_STANDALONE
#define ASIO_STANDALONE
#endif

// The thread sanitizer does not know fences; the library's locks suffice it.
#if defined(__SANITIZE_THREAD__) && !defined(ASIO_DISABLE_FENCED_BLOCK)
#define ASIO_DISABLE_FENCED_BLOCK
#endif

#include <asio/executor_work_guard.hpp>
#include <asio/io_context.hpp>
#include <asio/ip/network_v4.hpp>
#include <asio/ip/network_v6.hpp>
#include <asio/ip/tcp.hpp>
#include <asio/post.hpp>
#include <asio/steady_timer.hpp>
